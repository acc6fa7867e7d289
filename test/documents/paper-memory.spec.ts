import { expect, test } from '@jest/globals';
import { PaperMemory } from '../../src/documents/paper-memory.js';
import { renderPaper } from '../../src/documents/paper-renderer.js';
import { caseReport } from './sample-papers.js';

test('a paper that outgrows its room is refused by name, and the room is enough for one that does not', async () => {
  const memory = new PaperMemory();
  const written = await renderPaper(caseReport(20, 5), memory);
  expect(memory.bytes()).toHaveLength(written.bytes);
  await expect(renderPaper(caseReport(20, 5), new PaperMemory(written.bytes - 1))).rejects.toMatchObject({
    code: 'paper_too_large',
    status: 409,
  });
});
