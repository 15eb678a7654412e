/** Three rows of the table are enough, and one table for everybody: nothing here waits. */
const longest = 64;
let beforeLast = new Uint8Array(longest + 1);
let last = new Uint8Array(longest + 1);
let current = new Uint8Array(longest + 1);

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one text of the
 * other (optimal string alignment); `limit + 1` when it is more than `limit`, or a text is no word.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit || Math.max(left.length, right.length) > longest) {
    return limit + 1;
  }
  for (let column = 0; column <= right.length; column++) last[column] = column;
  for (let row = 1; row <= left.length; row++) {
    if (fillRow(left, right, row) > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(at(last, right.length), limit + 1);
}

/** Fills `current`, and tells the smallest number in it. */
function fillRow(left: string, right: string, row: number): number {
  const letter = left.charCodeAt(row - 1);
  const letterBefore = left.charCodeAt(row - 2);
  current[0] = row;
  let smallest = row;
  for (let column = 1; column <= right.length; column++) {
    const other = right.charCodeAt(column - 1);
    let cost = at(last, column - 1) + (letter === other ? 0 : 1);
    cost = Math.min(cost, at(last, column) + 1, at(current, column - 1) + 1);
    const isSwap = row > 1 && letter === right.charCodeAt(column - 2) && letterBefore === other;
    if (isSwap) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
    current[column] = cost;
    smallest = Math.min(smallest, cost);
  }
  return smallest;
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? longest;
}
