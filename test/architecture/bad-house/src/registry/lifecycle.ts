export const lifecycle = 'behind the door';
