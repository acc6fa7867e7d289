import { answerOf, type Shape, server } from '../api/client';
import type { PaperGiven } from '../papers/paper-fields';
import { paperOf } from '../papers/paper-fields';

/** The file as a form sends it; the types know its body as text. */
const formOf = (file: Blob) => ({
  body: { file: '' },
  bodySerializer: () => {
    const form = new FormData();
    form.append('file', file);
    return form;
  },
});

/** What an import would do with each line; the server saves nothing. */
export const previewOf = (file: Blob): Promise<Shape<'StockPreviewView'>> =>
  answerOf(server.POST('/api/stock-imports/preview', formOf(file)));

export const importOf = (file: Blob, paper: PaperGiven | undefined): Promise<Shape<'StockImportView'>> => {
  const { number, issuedOn, approverId } = paperOf(paper);
  return answerOf(
    server.POST('/api/stock-imports', {
      ...formOf(file),
      params: { query: { number, issuedOn, approverId } },
    }),
  );
};

export const refusedAddress = (id: string): string => `/api/stock-imports/${id}/refused`;
