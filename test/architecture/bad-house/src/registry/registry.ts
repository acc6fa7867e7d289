export const registry = 'the door';
