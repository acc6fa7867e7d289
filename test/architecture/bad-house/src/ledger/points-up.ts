import { registry } from '../registry/registry.js';

export const points = `up to ${registry}`;
