/* Goes to the next laureate by itself, after a delay. */
(function (root) {
  "use strict";

  class Autoplay {
    constructor(onTurn) {
      this.onTurn = onTurn;
      this.timer = null;
    }

    /* Begins the delay again; a delay of null stops. */
    set(seconds) {
      root.clearTimeout(this.timer);
      this.timer = seconds === null ? null : root.setTimeout(this.onTurn, seconds * 1000);
    }
  }

  root.Autoplay = Autoplay;
})(globalThis);
