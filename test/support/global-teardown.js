/** Runs after failed tests too. */
export default async function tearDown() {
  await globalThis.tearDownTests?.();
}
