import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage, useWords } from '../language/language';
import { frameWords } from './words';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const words = useWords(frameWords);
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
    >
      {words.language}
    </Button>
  );
}
