import { lifecycle } from '../registry/lifecycle.js';

export const avoids = `the door for ${lifecycle}`;
