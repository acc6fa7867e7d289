import type { Page } from 'playwright-core';

/** Pastes into whatever has the focus, as the keyboard does. */
export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
  }`);

/** A cell of a grid by its line and column, both from 1. */
export const cell = (page: Page, row: number, column: number) =>
  page.locator(`[role=row][aria-rowindex="${row + 1}"] > [aria-colindex="${column}"]`);

/** Chooses an entry of a list that opens. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  await pick(page, label, text);
  await page.keyboard.press('Escape');
}

/** The same in a dialog, which Escape would close; a list of several choices stays open until something else is clicked. */
export async function pick(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).click();
}
