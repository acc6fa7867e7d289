export { Indictment as Component } from './transfer-page';
