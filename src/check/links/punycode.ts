// RFC 3492, decoding only: the browser's URL encodes hosts but does not decode them.
const base = 36;
const smallestThreshold = 1;
const largestThreshold = 26;
const skew = 38;
const damping = 700;

/** The host with its `xn--` labels as they are read; a label that decodes to nothing is left as it is. */
export function readableHost(host: string): string {
  if (!host.includes('xn--')) return host;
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
    .join('.');
}

function decode(encoded: string): string | undefined {
  const lastHyphen = encoded.lastIndexOf('-');
  const points = Array.from(encoded.slice(0, Math.max(lastHyphen, 0)), (letter) => letter.charCodeAt(0));
  let point = 128;
  let place = 0;
  let bias = 72;
  let next = lastHyphen + 1;
  while (next < encoded.length) {
    const start = place;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(encoded.charCodeAt(next++));
      if (digit === undefined) return undefined;
      place += digit * weight;
      const threshold = Math.min(Math.max(k - bias, smallestThreshold), largestThreshold);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    bias = adapt(place - start, points.length + 1, start === 0);
    point += Math.floor(place / (points.length + 1));
    place %= points.length + 1;
    if (point > 0x10ffff) return undefined;
    points.splice(place++, 0, point);
  }
  return String.fromCodePoint(...points);
}

function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 22;
  return undefined;
}

function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damping : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - smallestThreshold) * largestThreshold) / 2; k += base) {
    rest = Math.floor(rest / (base - smallestThreshold));
  }
  return k + Math.floor(((base - smallestThreshold + 1) * rest) / (rest + skew));
}
