import { piecesOf } from './bound-text.ts';
import { loosePlaces } from './loose-number.ts';
import { type AcceptedFigures, type BoundFigures, fieldFinding, sentencesOf } from './official-report.ts';

/** Words as they are printed; marked where a number needs another look before the report goes out. */
export type MarkedRun = { text: string; marked: boolean };

/** A paragraph of a draft with its fields filled: what `findingsOf` finds in it is marked where it stands. */
export function markedRuns(paragraph: string, figures: BoundFigures, accepted: AcceptedFigures): MarkedRun[] {
  const pieces = piecesOf(paragraph.normalize('NFC'));
  const loose = placesBySentence(pieces.map((piece) => (piece.kind === 'words' ? piece.text : FIELD)).join(''));
  let from = 0;
  return pieces.flatMap((piece): MarkedRun[] => {
    const at = from;
    from += piece.kind === 'words' ? piece.text.length : FIELD.length;
    if (piece.kind === 'words') return markedWords(piece.text, at, loose);
    const { token } = piece;
    const marked = fieldFinding('', token, figures, accepted).length > 0;
    return [{ text: figures.get(token) ?? `{{${token}}}`, marked }];
  });
}

/** Stands for a field while the words around it are read. */
const FIELD = '\uFFFC';

type Place = { from: number; to: number };

/** Each sentence is read by itself, as findings are. */
function placesBySentence(words: string): Place[] {
  let from = 0;
  return sentencesOf(words).flatMap((sentence) => {
    const start = words.indexOf(sentence, from);
    from = start + sentence.length;
    return loosePlaces(sentence).map(({ at, what }) => ({ from: start + at, to: start + at + what.length }));
  });
}

function markedWords(text: string, at: number, places: readonly Place[]): MarkedRun[] {
  const inside = places.filter((place) => place.from >= at && place.to <= at + text.length);
  const edges = inside.flatMap((place) => [place.from - at, place.to - at]);
  const cuts = [0, ...edges, text.length];
  return cuts
    .slice(1)
    .map((cut, index) => ({ text: text.slice(cuts[index], cut), marked: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}
