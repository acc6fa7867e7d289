import { createRequire } from 'node:module';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Person, World } from './world.js';

const require = createRequire(import.meta.url);
// Both are CommonJS, which Jest on Node 20 takes only so.
const { chromium } = require('playwright-core') as typeof import('playwright-core');

/** Without these the browser of a closed network tries to reach its maker's servers. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let shared: Promise<Browser> | undefined;

/** The browser of CHROMIUM_PATH, or the one inside an npm package. One serves all tests of a file. */
async function browser(): Promise<Browser> {
  shared ??= launch();
  return shared;
}

async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await packagedBrowser());
  return chromium.launch({ executablePath, headless: true, args: QUIET });
}

async function packagedBrowser(): Promise<string> {
  const packaged = (await import('@sparticuz/chromium')).default;
  return packaged.executablePath();
}

export async function closeBrowser(): Promise<void> {
  await (await shared?.catch(() => undefined))?.close();
  shared = undefined;
}

/** What a browser met that nobody should meet: errors in scripts, breaches of the page's policy, requests to elsewhere. */
export interface Mishaps {
  errors: string[];
  elsewhere: string[];
}

/** Somebody in front of the screen. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  mishaps: Mishaps;
}

const ENGLISH = "window.localStorage.setItem('case-property.language', 'en')";

/** A script that sets the browser's clock to the world's; it runs on, and so do all timers. */
const clockAt = (now: Date): string => `{
  const Real = Date;
  const shift = ${now.getTime()} - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(Real.now() + shift);
    }
    static now() {
      return Real.now() + shift;
    }
  };
}`;

/** Opens the page of a server in a fresh browser profile. */
export async function visit(
  origin: string,
  options: { width?: number; height?: number; dark?: boolean; english?: boolean; now?: Date } = {},
): Promise<Visitor> {
  const context = await (await browser()).newContext({
    baseURL: origin,
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  if (options.english) await context.addInitScript(ENGLISH);
  if (options.now) await context.addInitScript(clockAt(options.now));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const mishaps: Mishaps = { errors: [], elsewhere: [] };
  watch(page, origin, mishaps);
  context.on('page', (opened) => watch(opened, origin, mishaps));
  await page.goto('/');
  return { page, context, mishaps };
}

/** Opens a file of this machine in a browser that has no network. */
export async function openFile(url: URL): Promise<Visitor> {
  const context = await (await browser()).newContext({ locale: 'zh-CN', offline: true });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const mishaps: Mishaps = { errors: [], elsewhere: [] };
  watch(page, url.origin, mishaps);
  await page.goto(url.href);
  return { page, context, mishaps };
}

function watch(page: Page, origin: string, mishaps: Mishaps): void {
  page.on('pageerror', (error) => mishaps.errors.push(error.message));
  page.on('console', (line) => {
    // A refused request is an answer that the page tells; the browser's own line about it is no mishap.
    if (line.type() === 'error' && !/^Failed to load resource/.test(line.text()))
      mishaps.errors.push(line.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) mishaps.elsewhere.push(request.url());
  });
}

/** Opens the page and signs in as one of the world's people. */
export async function visitAs(
  world: World,
  person: Person,
  options: Parameters<typeof visit>[1] = {},
): Promise<Visitor> {
  const visitor = await visit(world.origin, { ...options, now: world.clock.now() });
  await signIn(visitor.page, person.loginName, PASSWORD_OF_THE_WORLD);
  return visitor;
}

export const PASSWORD_OF_THE_WORLD = 'a long enough password';

export async function signIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.getByLabel(/^(登录名|Login name)$/).fill(loginName);
  await page.getByLabel(/^(密码|Password)$/).fill(password);
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
  await page.getByRole('navigation').first().waitFor();
}

const RULE_SETS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[] }[];
}

/** What axe holds for serious or critical (WCAG 2.2 A and AA), as `rule: target`, on the page as it stands. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULE_SETS)}, resultTypes: ['violations'] })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
