/**
 * What a statement is asked of: the pool (DataSource), a transaction (EntityManager) or one connection (QueryRunner).
 */
interface Asked {
  query(statement: string, parameters?: unknown[]): Promise<unknown>;
}

/**
 * The rows that a `select`, or an `insert … returning`, answers with. **Nothing checks `Row` against the database**:
 * the statement's aliases are what makes it true, and a test that reads them. The driver gives timestamps as Date,
 * bigint and numeric as string, jsonb parsed.
 * @throws Error for an `update` or `delete`: their answer has another form, see `affectedRows`.
 */
export async function allRows<Row extends object>(
  asked: Asked,
  statement: string,
  parameters?: readonly unknown[],
): Promise<Row[]> {
  const answer = await ask(asked, statement, parameters);
  if (isCounted(answer)) throw new Error(`rows of an update or delete are read by affectedRows: ${statement}`);
  return answer as Row[];
}

/** The first row, where there is one. */
export async function firstRow<Row extends object>(
  asked: Asked,
  statement: string,
  parameters?: readonly unknown[],
): Promise<Row | undefined> {
  return (await allRows<Row>(asked, statement, parameters))[0];
}

/**
 * The row of a statement that always has one, such as a count or an `insert … returning`. @throws Error where there is
 * none.
 */
export async function theRow<Row extends object>(
  asked: Asked,
  statement: string,
  parameters?: readonly unknown[],
): Promise<Row> {
  const row = await firstRow<Row>(asked, statement, parameters);
  if (row === undefined) throw new Error(`no row from a statement that always has one: ${statement}`);
  return row;
}

/** What an `update … returning` or `delete … returning` has changed. @throws Error for any other statement. */
export async function affectedRows<Row extends object>(
  asked: Asked,
  statement: string,
  parameters?: readonly unknown[],
): Promise<Row[]> {
  return (await counted(asked, statement, parameters))[0] as Row[];
}

/** How many rows an `update` or `delete` has changed. @throws Error for any other statement. */
export async function affected(asked: Asked, statement: string, parameters?: readonly unknown[]): Promise<number> {
  return (await counted(asked, statement, parameters))[1];
}

async function counted(
  asked: Asked,
  statement: string,
  parameters: readonly unknown[] | undefined,
): Promise<readonly [unknown, number]> {
  const answer = await ask(asked, statement, parameters);
  if (!isCounted(answer)) throw new Error(`neither an update nor a delete: ${statement}`);
  return answer;
}

function ask(asked: Asked, statement: string, parameters: readonly unknown[] = []): Promise<unknown> {
  return asked.query(statement, [...parameters]);
}

/**
 * TypeORM answers an update and a delete with [rows, count], every other statement with its rows, which are objects.
 */
function isCounted(answer: unknown): answer is readonly [unknown, number] {
  return Array.isArray(answer) && typeof answer[1] === 'number';
}
