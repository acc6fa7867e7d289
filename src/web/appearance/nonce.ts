/** The nonce under which the policy of this page lets styles be made while it runs. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;

const create = document.createElement.bind(document);

// Some parts of the component library make a style without asking for the nonce (the one that stops the page from scrolling under a dialog).
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement && nonce) element.nonce = nonce;
  return element;
}) as typeof document.createElement;
