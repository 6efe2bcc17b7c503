/* Reads the geometries that dashboard/stage/packing.py wrote small: GeoJSON where each
   line of positions is one string. */
(function (root) {
  "use strict";

  const FIRST = 63;
  const UNIT = 1e4;

  function line(text) {
    const positions = [];
    const at = [0, 0];
    let axis = 0;
    let value = 0;
    let shift = 1; // a power of two: the numbers may be wider than 32 bits allow
    for (let i = 0; i < text.length; i += 1) {
      const bits = text.charCodeAt(i) - FIRST;
      value += (bits & 31) * shift;
      shift *= 32;
      if (bits >= 32) continue;
      at[axis] += value % 2 ? -(value + 1) / 2 : value / 2;
      if (axis === 1) positions.push([at[0] / UNIT, at[1] / UNIT]);
      axis = 1 - axis;
      value = 0;
      shift = 1;
    }
    return positions;
  }

  function coordinates(packed) {
    if (typeof packed === "string") return line(packed);
    return Array.isArray(packed) ? packed.map(coordinates) : packed;
  }

  function feature(packed) {
    const { geometry } = packed;
    if (!geometry) return packed;
    return { ...packed, geometry: { ...geometry, coordinates: coordinates(geometry.coordinates) } };
  }

  function collection(features) {
    return { type: "FeatureCollection", features: features.map(feature) };
  }

  root.Unpack = { collection, line };
})(globalThis);
