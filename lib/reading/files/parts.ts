import { posix } from 'node:path';
import { childrenOf, readXmlIfThere } from './xml.ts';
import type { Zip } from './zip.ts';

/** The parts that one part of the file leans on, by the last word of their kind: "styles" → "word/styles.xml". */
export async function partsOf(zip: Zip, part: string): Promise<Map<string, string>> {
  return new Map((await relationsOf(zip, part)).map(({ type, target }) => [type, target]));
}

export type Relation = { id: string; type: string; target: string };

/** Those to parts inside the file; "" stands for the file itself. */
export async function relationsOf(zip: Zip, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const root = await readXmlIfThere(zip, posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  return childrenOf(root ?? undefined, 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target),
    }));
}
