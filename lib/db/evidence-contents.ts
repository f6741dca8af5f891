import { type Db, db } from './client.ts';

/** Bytes of a piece: a file is written and read piece by piece. */
const CHUNK = 1_048_576;

export type Content = { provinceId: number; sha256: string; erasedAt: Date | null };

/** Holds the record of these bytes, so that storing and erasing them wait for one another; null when they are new. */
export async function lockContent(tx: Db, provinceId: number, sha256: string): Promise<Content | null> {
  await tx.$queryRaw`select 1 from evidence_contents where province_id = ${provinceId} and sha256 = ${sha256} for update`;
  return tx.evidenceContent.findUnique({
    where: { provinceId_sha256: { provinceId, sha256 } },
    select: { provinceId: true, sha256: true, erasedAt: true },
  });
}

/** Once a province: whoever brings the same bytes at the same moment waits, and finds them stored. */
export async function storeContent(
  tx: Db,
  content: { provinceId: number; sha256: string; mediaType: string; at: Date },
  bytes: Uint8Array,
): Promise<void> {
  const { provinceId, sha256, mediaType, at } = content;
  const isNew = await tx.$executeRaw`
    insert into evidence_contents (province_id, sha256, media_type, size, stored_at)
    values (${provinceId}, ${sha256}, ${mediaType}, ${bytes.length}, ${at}) on conflict do nothing`;
  if (isNew === 0) return;
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const piece = Uint8Array.from(bytes.subarray(start, start + CHUNK));
    await tx.evidenceChunk.create({
      data: { provinceId, sha256, position: start / CHUNK, bytes: piece },
      select: { position: true },
    });
  }
}

/** The next piece of a file; null after the last, and where the bytes are gone. */
export async function readChunk(
  content: { provinceId: number; sha256: string },
  position: number,
  tx: Db = db(),
): Promise<Uint8Array | null> {
  const { provinceId, sha256 } = content;
  const row = await tx.evidenceChunk.findUnique({
    where: { provinceId_sha256_position: { provinceId, sha256, position } },
    select: { bytes: true },
  });
  return row?.bytes ?? null;
}

/** The bytes go; that they were here, who erased them, when and why stays. */
export async function eraseContent(
  tx: Db,
  content: { provinceId: number; sha256: string },
  erasure: { byId: number; at: Date; reason: string },
): Promise<void> {
  const { provinceId, sha256 } = content;
  await tx.evidenceContent.update({
    where: { provinceId_sha256: { provinceId, sha256 } },
    data: { erasedAt: erasure.at, erasedById: erasure.byId, erasureReason: erasure.reason },
  });
  await tx.evidenceChunk.deleteMany({ where: { provinceId, sha256 } });
}
