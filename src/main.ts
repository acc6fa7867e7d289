import { createApplication } from './application.js';
import { readConfig } from './platform/config.js';
import { prepareDatabase } from './platform/database-preparation.js';

const config = readConfig();
const database = await prepareDatabase(config);
const application = await createApplication(database);

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await application.close();
  await database.stop();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

await application.listen(config.port, config.host);
process.stdout.write(`涉案财物流转台账 已启动 ${await application.getUrl()}\n`);
