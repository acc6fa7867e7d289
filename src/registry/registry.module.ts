import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { ActsController } from './acts.controller.js';
import { Acts } from './acts.js';
import { CasePropertyController } from './case-property.controller.js';
import { CustodyController } from './custody.controller.js';
import { Custody } from './custody.js';
import { CustodyChanges } from './custody-changes.js';
import { Holdings } from './holdings.js';
import { ItemViews } from './item-views.js';
import { Items } from './items.js';
import { CaseList } from './lists/case-list.js';
import { Commonness } from './lists/commonness.js';
import { ItemList } from './lists/item-list.js';
import { ListsController } from './lists/lists.controller.js';
import { PlannedOnce } from './lists/planned-once.js';
import { Sight } from './lists/sight.js';
import { Offers } from './offers.js';
import { PhotographingController } from './photographing.controller.js';
import { Photographing } from './photographing.js';
import { Registry } from './recording.js';
import { RegistryController } from './registry.controller.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, PhotosModule],
  controllers: [
    ListsController,
    RegistryController,
    CasePropertyController,
    ActsController,
    CustodyController,
    PhotographingController,
  ],
  providers: [
    Registry,
    Items,
    ItemViews,
    ItemList,
    CaseList,
    Commonness,
    PlannedOnce,
    Sight,
    Acts,
    Holdings,
    Custody,
    CustodyChanges,
    Offers,
    Photographing,
  ],
  exports: [Registry, Items, ItemViews, ItemList, CaseList, Offers],
})
export class RegistryModule {}
