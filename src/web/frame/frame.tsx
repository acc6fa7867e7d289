import { MoonOutlined, SunOutlined, UserOutlined } from '@ant-design/icons';
import { onlineManager } from '@tanstack/react-query';
import { Alert, App, Button, Dropdown, Grid, Layout, Menu } from 'antd';
import { createElement, useEffect, useSyncExternalStore } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { useAppearance } from '../appearance/appearance';
import { DictionaryProvider } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { signOut, useMay, useMe } from '../session/session';
import { sessionWords } from '../session/words';
import { Inclusion } from './inclusion';
import { LanguageSwitch } from './language-switch';
import { PLACES } from './navigation';
import { SearchBox } from './search-box';
import { frameWords } from './words';
import './frame.css';

/** What stands around every page: navigation, search, account, and whether the server can be reached. */
export function Frame() {
  const words = useWords(frameWords);
  return (
    <Layout className="frame">
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      <Layout.Header className="frame-header">
        <Link to="/" className="frame-name">
          {useWords(sessionWords).product}
        </Link>
        <SearchBox />
        <Inclusion />
        <AccountMenu />
      </Layout.Header>
      <Layout>
        <Navigation />
        <Layout.Content className="frame-content">
          <Offline />
          <main id="content" tabIndex={-1}>
            <DictionaryProvider>
              {/* Inside, so that a message of a page may use the words of the house. */}
              <App component={false}>
                <Outlet />
              </App>
            </DictionaryProvider>
          </main>
        </Layout.Content>
      </Layout>
      <ScrollRestoration />
    </Layout>
  );
}

function Navigation() {
  const words = useWords(frameWords);
  const may = useMay();
  const { pathname } = useLocation();
  const narrow = !Grid.useBreakpoint().lg;
  const shown = PLACES.filter(({ permissions }) => !permissions || permissions.some(may));
  const here = shown.findLast(({ path, also = [] }) =>
    [path, ...also].some((each) => pathname === each || (each !== '/' && pathname.startsWith(`${each}/`))),
  );
  return (
    <Layout.Sider width={168} collapsedWidth={52} collapsed={narrow} theme="light" className="frame-sider">
      <nav aria-label={words.navigation}>
        <Menu
          mode="inline"
          selectedKeys={here ? [here.path] : []}
          items={shown.map(({ path, word, icon }) => ({
            key: path,
            icon: createElement(icon),
            label: <Link to={path}>{words[word]}</Link>,
          }))}
        />
      </nav>
    </Layout.Sider>
  );
}

function AccountMenu() {
  const words = useWords(frameWords);
  const session = useWords(sessionWords);
  const { person, post, agency } = useMe();
  const { appearance, choose } = useAppearance();
  const navigate = useNavigate();
  const other = appearance === 'dark' ? 'light' : 'dark';
  return (
    <div className="frame-account">
      <Button
        type="text"
        aria-label={words[other]}
        title={words[other]}
        icon={other === 'dark' ? <MoonOutlined /> : <SunOutlined />}
        onClick={() => choose(other)}
      />
      <LanguageSwitch />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', type: 'group', label: `${agency.name} ${post}` },
            { key: 'account', label: words.myAccount, onClick: () => navigate('/account') },
            { key: 'out', label: session.signOut, onClick: () => void signOut() },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />}>
          {person.name}
        </Button>
      </Dropdown>
    </div>
  );
}

/** Says when the browser has no network: nothing that is pressed now will reach the server. */
function Offline() {
  const words = useWords(frameWords);
  const online = useSyncExternalStore(onlineManager.subscribe.bind(onlineManager), () =>
    onlineManager.isOnline(),
  );
  useEffect(() => onlineManager.setOnline(navigator.onLine), []);
  return online ? null : <Alert banner type="warning" title={words.offline} className="no-print" />;
}
