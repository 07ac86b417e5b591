import { GraphQLError } from 'graphql';

/** How many may wait, of one caller and of all: a turn takes up to 50 ms. */
const MOST_OF_ONE = 50;
const MOST = 500;

/**
 * Turns to validate a document that is new: one in a round of the event loop, so that whatever else came in is
 * answered between two of them, and by turns among the callers.
 */
export class Turns {
  /** Callers in the order of their next turn; one who had it goes to the end. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private many = 0;

  /**
   * Waits for the caller's turn. What is to be done in it is to be done at once.
   * @throws GraphQLError 429 where too many wait.
   */
  async of(caller: string): Promise<void> {
    const own = this.waiting.get(caller) ?? [];
    if (own.length >= MOST_OF_ONE || this.many >= MOST) throw busy();
    this.waiting.set(caller, own);
    if (this.many++ === 0) setImmediate(this.next);
    await new Promise<void>((turn) => own.push(turn));
  }

  private readonly next = (): void => {
    for (const [caller, own] of this.waiting) {
      this.waiting.delete(caller);
      own.shift()?.();
      if (own.length > 0) this.waiting.set(caller, own);
      break;
    }
    if (--this.many > 0) setImmediate(this.next);
  };
}

function busy(): GraphQLError {
  return new GraphQLError(
    'Too many new queries are waiting to be read. Ask again in a few seconds, or for one that was asked before.',
    {
      extensions: {
        code: 'TOO_MANY_REQUESTS',
        messageZh: '等待解析的新查询过多，请几秒后重试，或使用先前用过的查询。',
        retryAfterSeconds: 2,
        http: { status: 429 },
      },
    },
  );
}
