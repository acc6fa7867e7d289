export { ProsecutionTransfer as Component } from './transfer-page';
