export { CourtTransfer as Component } from './transfer-page';
