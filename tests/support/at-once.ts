/** What each item answers, in their order. A few are asked at once: one is on its way while the next is answered. */
export async function askAtOnce<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const left = items.entries();
  const askInTurn = async () => {
    for (const [at, item] of left) answers[at] = await ask(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
  return answers;
}

const AT_ONCE = 4;
