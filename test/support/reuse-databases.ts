import pg from 'pg';

/** A PostgreSQL database that tests use one after the other. */
export interface ReusedDatabase {
  readonly url: string;
  /** What its tables, columns and the like were when it was new. */
  readonly shape: string;
  /** Statements that give it the rows that it had when it was new. */
  readonly empty: string;
}

/** Objects with a lower id are PostgreSQL's own (its manual, 67.2.2). */
const FIRST_OF_OURS = 16_384;

/** Whatever makes, changes or drops a table, a column or the like makes, changes or drops a row of these. */
const SHAPE = [
  ['pg_class', 'oid'],
  ['pg_attribute', 'attrelid'],
  ['pg_constraint', 'oid'],
  ['pg_namespace', 'oid'],
  ['pg_trigger', 'oid'],
  ['pg_proc', 'oid'],
]
  .map(
    ([catalog, id]) =>
      `select '${catalog}' as catalog, count(*), sum(xmin::text::bigint) from ${catalog} where ${id} >= ${FIRST_OF_OURS}`,
  )
  .join(' union all ');

/** Runs something on a connection of its own. */
export const withConnection = async <Found>(
  url: string,
  act: (client: pg.Client) => Promise<Found>,
): Promise<Found> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
};

const readShape = async (client: pg.Client): Promise<string> =>
  JSON.stringify((await client.query({ text: SHAPE, rowMode: 'array' })).rows);

const readColumn = async (client: pg.Client, text: string): Promise<readonly string[]> => {
  const { rows } = await client.query<string[]>({ text, rowMode: 'array' });
  return rows.flat();
};

/** Deletes rather than truncates: that makes files anew for each table and takes sixty times as long. */
const writeEmpty = async (client: pg.Client): Promise<string> => {
  const tables = await readColumn(
    client,
    `select oid::regclass from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const statements = ['set session_replication_role = replica'];
  for (const table of tables) {
    statements.push(`delete from ${table}`);
    // A few have rows from the start.
    const [rows] = await readColumn(client, `select json_agg(t) from ${table} t having count(*) > 0`);
    if (rows !== undefined)
      statements.push(`insert into ${table} overriding system value
        select * from json_populate_recordset(null::${table}, ${client.escapeLiteral(JSON.stringify(rows))})`);
  }
  const sequences = await readColumn(
    client,
    `select format('select setval(%L, %s, %L)',
    quote_ident(schemaname) || '.' || quote_ident(sequencename), coalesce(last_value, start_value), last_value is not null)
    from pg_sequences`,
  );
  return [...statements, ...sequences].join(';\n');
};

/** Notes how a database looks that nobody has used. */
export const noteAsNew = (url: string): Promise<ReusedDatabase> =>
  withConnection(url, async (client) => ({
    url,
    shape: await readShape(client),
    empty: await writeEmpty(client),
  }));

const countOthers = async (client: pg.Client): Promise<number> => {
  const [count] = await readColumn(
    client,
    `select count(*) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`,
  );
  return Number(count);
};

/**
 * Makes a database as it was when it was new.
 * @returns false if it can't be: its tables have been changed, or somebody is still connected.
 */
export const makeAsNew = ({ url, shape, empty }: ReusedDatabase): Promise<boolean> =>
  withConnection(url, async (client) => {
    if ((await countOthers(client)) > 0 || (await readShape(client)) !== shape) return false;
    await client.query(empty);
    return true;
  });
