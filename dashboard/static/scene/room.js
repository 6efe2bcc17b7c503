/* The room beside the map: a long text is set smaller; what still does not hold is scrolled
   to, by keys too, and its end fades so that one sees that there is more. */
(function (root) {
  "use strict";

  const SIZES = [1, 0.92, 0.85, 0.78]; // of plain text
  const READ = 16.5; // pixels, that plain text never goes under
  const PART = 0.7; // of what is seen, that a key moves by

  class Room {
    constructor(box, isStill) {
      this.box = box;
      this.isStill = isStill;
      box.addEventListener("scroll", () => this.tell(), { passive: true });
      new ResizeObserver(() => { this.fit(); this.tell(); }).observe(box);
    }

    /* After something else is written: from its beginning, or from what was last revealed. */
    settle() {
      this.fit();
      this.box.scrollTop = 0;
      const { bottom, top } = this.box.getBoundingClientRect();
      const latest = this.box.querySelector(".tier.is-open")?.getBoundingClientRect();
      if (latest && latest.bottom > bottom) this.box.scrollTop = latest.top - top;
      this.tell();
    }

    get isFull() {
      return this.box.scrollHeight > this.box.clientHeight + 1;
    }

    fit() {
      const { style } = this.box;
      style.removeProperty("--fit");
      if (document.documentElement.dataset.mode !== "etape") return;
      const plain = parseFloat(root.getComputedStyle(this.box).fontSize);
      for (const size of SIZES.filter((one) => plain * one >= READ)) {
        style.setProperty("--fit", size);
        if (!this.isFull) return;
      }
    }

    tell() {
      const { clientHeight, scrollHeight, scrollTop } = this.box;
      this.box.toggleAttribute("data-more", scrollTop + clientHeight < scrollHeight - 2);
    }

    scroll(way) {
      const top = way * PART * this.box.clientHeight;
      this.box.scrollBy({ top, behavior: this.isStill() ? "auto" : "smooth" });
    }
  }

  root.Room = Room;
})(globalThis);
