/** The unit of money in which most property is counted, as the register writes it. */
export const YUAN = '元';
