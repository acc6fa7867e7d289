import { createBrowserRouter } from 'react-router';
import { Loading, RouteFailure } from './state/states';

/** Every address of the page; each screen is loaded when it is opened, and exports its page as `Component`. */
export const router = createBrowserRouter([
  {
    lazy: async () => ({ Component: (await import('./frame/frame')).Frame }),
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        errorElement: <RouteFailure />,
        children: [
          { path: '/', lazy: () => import('./home/home-page') },
          { path: '/tasks/:kind', lazy: () => import('./home/tasks-page') },
          { path: '/receipts', lazy: () => import('./handovers/receipts-page') },
          { path: '/handovers', lazy: () => import('./handovers/handovers-page') },
          { path: '/handovers/:id', lazy: () => import('./handovers/handover-page') },
          { path: '/items', lazy: () => import('./items/items-page') },
          { path: '/administration', lazy: () => import('./administration/administration-page') },
          { path: '/administration/people/:id', lazy: () => import('./administration/person-page') },
          { path: '/dictionaries', lazy: () => import('./dictionary/dictionary-page') },
          { path: '/search', lazy: () => import('./search/search-page') },
          { path: '/items/:id', lazy: () => import('./items/item-page') },
          { path: '/figures', lazy: () => import('./figures/figures-page') },
          { path: '/audit', lazy: () => import('./audit/audit-page') },
          { path: '/account', lazy: () => import('./session/account-page') },
          { path: '/cases', lazy: () => import('./cases/case-list-page') },
          { path: '/cases/new', lazy: () => import('./cases/case-registration-page') },
          { path: '/cases/:id', lazy: () => import('./cases/case-page') },
          { path: '/cases/:id/seizures/new', lazy: () => import('./seizures/seizure-page') },
          { path: '/cases/:id/seizures/:instrumentId', lazy: () => import('./seizures/seizure-result-page') },
          { path: '/execution', lazy: () => import('./execution/execution-page') },
          { path: '/execution/:id', lazy: () => import('./execution/order-page') },
          { path: '/cases/:id/disposals/new', lazy: () => import('./execution/carrying-out-page') },
          { path: '/judgments/:id', lazy: () => import('./judgments/judgment-page') },
          { path: '/cases/:id/judgments/new', lazy: () => import('./judgments/new-judgment-page') },
          { path: '/cases/:id/handovers/new', lazy: () => import('./offers/offer-page') },
          {
            path: '/cases/:id/prosecution-transfer',
            lazy: () => import('./offers/prosecution-transfer-page'),
          },
          { path: '/cases/:id/court-transfer', lazy: () => import('./offers/court-transfer-page') },
          { path: '/cases/:id/indictment', lazy: () => import('./offers/indictment-page') },
          {
            path: '/cases/:id/supplementary-investigation',
            lazy: () => import('./offers/supplementary-investigation-page'),
          },
          { path: '/cases/:id/non-prosecution', lazy: () => import('./orders/non-prosecution-page') },
          { path: '/cases/:id/number', lazy: () => import('./case-acts/number-page') },
          { path: '/cases/:id/closure', lazy: () => import('./case-acts/closure-page') },
          { path: '/cases/:id/merger', lazy: () => import('./case-acts/merger-page') },
          { path: '/cases/:id/sheet', lazy: () => import('./case-sheet/sheet-page') },
          { path: '/cases/:id/referral', lazy: () => import('./case-acts/referral-page') },
          { path: '/cases/:id/return', lazy: () => import('./orders/return-page') },
          { path: '/cases/:id/release', lazy: () => import('./orders/release-page') },
          { path: '/cases/:id/early-disposal', lazy: () => import('./orders/early-disposal-page') },
          { path: '/drafts', lazy: () => import('./draft/drafts-page') },
          { path: '*', lazy: () => import('./state/not-found-page') },
        ],
      },
    ],
  },
]);
