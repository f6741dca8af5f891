/**
 * A cell of a table that came as one cell per line. `isGuess` is an empty line that may be an empty cell or nothing;
 * `startsGroup` follows a break that may part rows; `isLine` may be one of several lines of its cell, `isCell` is a
 * whole one beyond doubt.
 */
export type Piece = {
  line: number;
  lastLine: number;
  text: string;
  isGuess: boolean;
  startsGroup: boolean;
  isLine?: boolean;
  isCell?: boolean;
};

export function piece(line: number, text: string, startsGroup = false): Piece {
  return { line, lastLine: line, text, isGuess: false, startsGroup };
}

export function guess(line: number): Piece {
  return { line, lastLine: line, text: '', isGuess: true, startsGroup: false };
}

/** A cell that is surely there and holds nothing. */
export function isEmptyCell(piece: Piece | undefined): boolean {
  return piece?.text === '' && !piece.isGuess;
}
