// ===== Part two of the page: a file that is dropped or chosen =====

const browserEngine = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  async ed25519(publicKey, message, signature) {
    let key;
    try {
      key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    } catch {
      return null;
    }
    return crypto.subtle.verify({ name: 'Ed25519' }, key, signature, message);
  },
  async inflate(bytes, most) {
    const parts = [];
    let size = 0;
    for await (const part of new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))) {
      size += part.length;
      if (size > most) return null;
      parts.push(part);
    }
    return joined(...parts);
  },
};

const PAGE_WORDS = {
  heading: WORDS.heading,
  language: ['English', '中文'],
  promise: [
    '本页不联网，文件不离开这台计算机。把核验包（zip）或带核验包的文书（PDF）拖到这里。',
    'This page uses no network and the file never leaves this computer. Drop a bundle (zip) or a paper with one (PDF) here.',
  ],
  'bundle-label': ['核验包或文书', 'Bundle or paper'],
  'codes-label': [
    '证明书的三个码（A、B、C 三个文件，同时选择）',
    'The three codes of a certificate (files A, B, C, chosen together)',
  ],
  more: ['用自己保存的策略，或对照纸上的树根', 'Use a policy of your own, or a root that you have on paper'],
  'policy-label': ['策略文件', 'Policy file'],
  'known-label': ['已知的树大小/树根', 'Known tree size/root'],
};
const READING = ['正在核验…', 'Verifying…'];
const THREE = ['须同时选择三个文件', 'choose three files together'];
const WRONG = ['无法读取：', 'Cannot be read: '];

const at = (id) => document.getElementById(id);
let english = false;
let shown = null;

function speak() {
  document.documentElement.lang = english ? 'en' : 'zh-CN';
  for (const [id, words] of Object.entries(PAGE_WORDS)) at(id).textContent = words[english ? 1 : 0];
  if (shown) show(shown);
}

function show(report) {
  shown = report;
  at('verdict').dataset.verdict = report.verdict;
  at('verdict').textContent = WORDS[report.verdict][english ? 1 : 0];
  at('report').textContent = linesOf(report, english).join('\n');
  at('report').hidden = false;
}

function knownOf(text) {
  const [, size, root] = /^(\d{1,19})\/([0-9a-f]{64})$/.exec(text.replaceAll(/\s/g, '').toLowerCase()) ?? [];
  return size === undefined ? undefined : { size: BigInt(size), root };
}

const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

/** In the order of their names: A, B, C. */
async function codesOf(files) {
  const sorted = [...files].sort((one, other) => (one.name < other.name ? -1 : 1));
  if (sorted.length !== 3) throw new Error(THREE[english ? 1 : 0]);
  return Promise.all(sorted.map((file) => (file.size > LIMITS.code ? { length: file.size } : bytesOf(file))));
}

async function verifyChosen(chosenFiles, verify) {
  shown = null;
  at('report').hidden = true;
  delete at('verdict').dataset.verdict;
  at('verdict').textContent = READING[english ? 1 : 0];
  try {
    const [chosen] = at('policy').files;
    const policy = chosen ? await bytesOf(chosen) : undefined;
    show(await verify(chosenFiles, { policy, known: knownOf(at('known').value) }));
  } catch (error) {
    at('verdict').textContent = `${WRONG[english ? 1 : 0]}${error.message}`;
  }
}

async function verifyFile([file], options) {
  const bytes = file.size > LIMITS.bundle ? { length: file.size } : await bytesOf(file);
  return verifyBytes(bytes, browserEngine, options);
}

const verifyThree = async (files, options) => verifyCodes(await codesOf(files), browserEngine, options);

at('language').addEventListener('click', () => {
  english = !english;
  speak();
});
at('bundle').addEventListener('change', ({ target }) => {
  if (target.files[0]) verifyChosen(target.files, verifyFile);
});
at('codes').addEventListener('change', ({ target }) => {
  if (target.files[0]) verifyChosen(target.files, verifyThree);
});
for (const event of ['dragover', 'drop']) document.addEventListener(event, (each) => each.preventDefault());
document.addEventListener('drop', ({ dataTransfer }) => {
  if (dataTransfer.files[0])
    verifyChosen(dataTransfer.files, dataTransfer.files[1] ? verifyThree : verifyFile);
});
speak();
