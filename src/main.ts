import { readConfig } from './platform/config.js';
import { failureText } from './platform/errors.js';
import { FIRST_ADMINISTRATOR, type RunningServer, startServer } from './setup.js';

async function main(): Promise<void> {
  const server = await startServer(readConfig(), { witnesses: [] });
  stopAtSignals(server);
  if (server.isNew) {
    process.stdout.write(
      `首位系统管理员：登录名 ${FIRST_ADMINISTRATOR}，密码 ${server.passwords(FIRST_ADMINISTRATOR)}（登录后不再显示，请即修改）\n`,
    );
  }
  process.stdout.write(`涉案财物流转台账 已启动 ${server.origin}\n`);
}

function stopAtSignals(server: RunningServer): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${failureText(error)}\n`);
  process.exit(1);
}
