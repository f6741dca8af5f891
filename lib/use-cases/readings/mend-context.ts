import type { Db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { HeldPlan } from '@/lib/domain/held-plan.ts';
import type { Sheet } from '@/lib/reading/check/sheet.ts';
import type { KnownWho } from './known-who.ts';

/** A plan in hand for mending by its document, within one transaction. */
export type MendContext = { tx: Db; actor: Actor; held: HeldPlan; sheet: Sheet; known: KnownWho; provinceId: number };
