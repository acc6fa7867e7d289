import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** A process that prepares the database of DATA_DIR, prints it as one line of JSON, and stops it at a line on its input. */
const [compiled] = process.argv.slice(2);
const platform = (name) => import(pathToFileURL(path.join(compiled, 'src', 'platform', name)).href);
const { readConfig } = await platform('config.js');
const { prepareDatabase } = await platform('postgres/database-preparation.js');
const prepared = await prepareDatabase(readConfig(), { migrations: [] });
console.log(JSON.stringify(prepared));
for await (const _line of createInterface({ input: process.stdin })) break;
await prepared.stop();
process.exit(0);
