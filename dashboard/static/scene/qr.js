/* QR codes (ISO/IEC 18004) in bytes, at error level M, drawn as SVG. The tests hold each
   module to what the Python library segno draws. */
(function (root) {
  "use strict";

  // At level M, by version from 1: error codewords a block, and blocks.
  const ERRORS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
  const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
  const LEVEL_M = 0;
  const BYTES = 0b0100;
  const PADDING = [0xec, 0x11];
  const MASKS = [
    (x, y) => (x + y) % 2,
    (x, y) => y % 2,
    (x) => x % 3,
    (x, y) => (x + y) % 3,
    (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
    (x, y) => ((x * y) % 2) + ((x * y) % 3),
    (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
    (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
  ];
  const SVG = "http://www.w3.org/2000/svg";
  const QUIET = 4; // modules around the code

  const times = (amount, make) => Array.from({ length: amount }, (_, i) => make(i));

  function codewords(version) {
    let bits = (16 * version + 128) * version + 64;
    if (version > 1) {
      const marks = Math.floor(version / 7) + 2;
      bits -= (25 * marks - 10) * marks - 55;
    }
    return Math.floor((version > 6 ? bits - 36 : bits) / 8);
  }

  const room = (version) => codewords(version) - ERRORS[version - 1] * BLOCKS[version - 1];
  const lengthBits = (version) => (version < 10 ? 8 : 16);

  function versionFor(length) {
    const fits = (version) => 4 + lengthBits(version) + 8 * length <= 8 * room(version);
    return times(ERRORS.length, (i) => i + 1).find(fits);
  }

  function dataOf(bytes, version) {
    const bits = [];
    const put = (value, amount) => {
      for (let i = amount - 1; i >= 0; i -= 1) bits.push((value >> i) & 1);
    };
    put(BYTES, 4);
    put(bytes.length, lengthBits(version));
    bytes.forEach((byte) => put(byte, 8));
    put(0, Math.min(4, 8 * room(version) - bits.length));
    put(0, (8 - (bits.length % 8)) % 8);
    const data = times(bits.length / 8, (i) => parseInt(bits.slice(8 * i, 8 * i + 8).join(""), 2));
    for (let i = 0; data.length < room(version); i += 1) data.push(PADDING[i % 2]);
    return data;
  }

  function multiply(one, other) {
    let product = 0;
    for (let i = 7; i >= 0; i -= 1) {
      product = (product << 1) ^ ((product >> 7) * 0x11d);
      if ((other >> i) & 1) product ^= one;
    }
    return product;
  }

  function divisor(degree) {
    const made = [...times(degree - 1, () => 0), 1];
    let power = 1;
    for (let i = 0; i < degree; i += 1) {
      for (let j = 0; j < degree; j += 1) {
        made[j] = multiply(made[j], power) ^ (made[j + 1] ?? 0);
      }
      power = multiply(power, 2);
    }
    return made;
  }

  function remainder(data, by) {
    const left = by.map(() => 0);
    for (const byte of data) {
      const factor = byte ^ left.shift();
      left.push(0);
      by.forEach((part, i) => { left[i] ^= multiply(part, factor); });
    }
    return left;
  }

  /* Data and error codewords, woven as the code lays them. */
  function woven(data, version) {
    const errors = ERRORS[version - 1];
    const blocks = BLOCKS[version - 1];
    const short = Math.floor(codewords(version) / blocks) - errors;
    const shorts = blocks - (codewords(version) % blocks);
    const by = divisor(errors);
    let from = 0;
    const parts = times(blocks, (i) => {
      const part = data.slice(from, (from += short + (i < shorts ? 0 : 1)));
      return { part, check: remainder(part, by) };
    });
    const column = (name, length) =>
      times(length, (i) => parts.map((one) => one[name][i])).flat().filter((one) => one !== undefined);
    return [...column("part", short + 1), ...column("check", errors)];
  }

  class Code {
    constructor(version) {
      this.version = version;
      this.size = 17 + 4 * version;
      this.cells = times(this.size, () => times(this.size, () => null));
      this.fixed = times(this.size, () => times(this.size, () => false));
    }

    set(x, y, dark) {
      if (!this.cells[y] || x < 0 || x >= this.size) return;
      this.cells[y][x] = dark;
      this.fixed[y][x] = true;
    }

    square(x, y, radius, isDark) {
      for (let dy = -radius; dy <= radius; dy += 1) {
        for (let dx = -radius; dx <= radius; dx += 1) {
          this.set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
        }
      }
    }

    patterns() {
      const end = this.size - 4;
      for (let i = 0; i < this.size; i += 1) {
        this.set(6, i, i % 2 === 0);
        this.set(i, 6, i % 2 === 0);
      }
      for (const [x, y] of [[3, 3], [end, 3], [3, end]]) {
        this.square(x, y, 4, (far) => far !== 2 && far !== 4);
      }
      const at = this.marks();
      const last = at.length - 1;
      at.forEach((x, i) => at.forEach((y, j) => {
        const corner = (!i && !j) || (!i && j === last) || (i === last && !j);
        if (!corner) this.square(x, y, 2, (far) => far !== 1);
      }));
      this.format(0);
      if (this.version > 6) this.stamp();
    }

    marks() {
      if (this.version === 1) return [];
      const amount = Math.floor(this.version / 7) + 2;
      const step = Math.ceil((this.version * 4 + 4) / (amount * 2 - 2)) * 2;
      return [6, ...times(amount - 1, (i) => this.size - 7 - step * i).reverse()];
    }

    format(mask) {
      const said = (LEVEL_M << 3) | mask;
      let left = said;
      for (let i = 0; i < 10; i += 1) left = (left << 1) ^ ((left >> 9) * 0x537);
      const bits = ((said << 10) | left) ^ 0x5412;
      const bit = (i) => Boolean((bits >> i) & 1);
      for (let i = 0; i < 6; i += 1) this.set(8, i, bit(i));
      this.set(8, 7, bit(6));
      this.set(8, 8, bit(7));
      this.set(7, 8, bit(8));
      for (let i = 9; i < 15; i += 1) this.set(14 - i, 8, bit(i));
      for (let i = 0; i < 8; i += 1) this.set(this.size - 1 - i, 8, bit(i));
      for (let i = 8; i < 15; i += 1) this.set(8, this.size - 15 + i, bit(i));
      this.set(8, this.size - 8, true);
    }

    stamp() {
      let left = this.version;
      for (let i = 0; i < 12; i += 1) left = (left << 1) ^ ((left >> 11) * 0x1f25);
      const bits = (this.version << 12) | left;
      for (let i = 0; i < 18; i += 1) {
        const [far, near] = [this.size - 11 + (i % 3), Math.floor(i / 3)];
        const dark = Boolean((bits >> i) & 1);
        this.set(far, near, dark);
        this.set(near, far, dark);
      }
    }

    fill(data) {
      let at = 0;
      for (let right = this.size - 1; right > 0; right -= 2) {
        if (right === 6) right = 5;
        const upward = ((right + 1) & 2) === 0;
        for (let i = 0; i < this.size; i += 1) {
          const y = upward ? this.size - 1 - i : i;
          for (const x of [right, right - 1]) {
            if (this.fixed[y][x]) continue;
            this.cells[y][x] = Boolean((data[at >> 3] >> (7 - (at & 7))) & 1);
            at += 1;
          }
        }
      }
    }

    masked(mask) {
      const code = new Code(this.version);
      code.fixed = this.fixed;
      code.cells = this.cells.map((row, y) =>
        row.map((dark, x) => dark !== (!this.fixed[y][x] && MASKS[mask](x, y) === 0)));
      code.format(mask);
      return code;
    }

    /* How hard a reader would find it: long runs, blocks, false finders, an uneven balance. */
    get penalty() {
      const rows = this.cells;
      const columns = times(this.size, (x) => rows.map((row) => row[x]));
      let sum = 0;
      for (const text of [...rows, ...columns].map((all) => all.map(Number).join(""))) {
        for (const run of text.match(/0{5,}|1{5,}/g) ?? []) sum += run.length - 2;
        sum += 40 * (text.match(/(?=10111010000)|(?=00001011101)/g) ?? []).length;
      }
      for (let y = 1; y < this.size; y += 1) {
        for (let x = 1; x < this.size; x += 1) {
          const same = [rows[y - 1][x], rows[y][x - 1], rows[y - 1][x - 1]];
          if (same.every((dark) => dark === rows[y][x])) sum += 3;
        }
      }
      const share = rows.flat().filter(Boolean).length / this.size ** 2;
      return sum + 10 * Math.floor(Math.abs(share * 100 - 50) / 5);
    }
  }

  /* Returns rows of modules, true where dark; null where the text is too long. */
  function encode(text, mask) {
    const bytes = new TextEncoder().encode(text);
    const version = versionFor(bytes.length);
    if (!version) return null;
    const code = new Code(version);
    code.patterns();
    code.fill(woven(dataOf([...bytes], version), version));
    if (mask !== undefined) return code.masked(mask).cells;
    const all = MASKS.map((_, i) => code.masked(i));
    return all.reduce((best, one) => (one.penalty < best.penalty ? one : best)).cells;
  }

  /* Returns an SVG element, dark on white whatever the theme: readers need that. */
  function draw(text, label) {
    const rows = encode(text);
    if (!rows) return null;
    const svg = document.createElementNS(SVG, "svg");
    const side = rows.length + 2 * QUIET;
    svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
    svg.setAttribute("class", "qr-code");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", rows.flatMap((row, y) =>
      row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ""))).join(""));
    svg.append(path);
    return svg;
  }

  root.Qr = { draw, encode };
})(globalThis);
