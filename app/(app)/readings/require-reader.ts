import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/auth/actor.ts';
import { staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';

/** Nobody but the staff of a province even sees that documents can be read in. */
export async function requireReader(): Promise<Actor> {
  const actor = await requireActor();
  return staffProvincesOf(actor).length > 0 ? actor : notFound();
}
