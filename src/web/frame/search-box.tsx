import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useNavigate } from 'react-router';
import { useWords } from '../language/language';
import { frameWords } from './words';

/** One box for any number, name or scanned code; `/` focuses it. */
export function SearchBox() {
  const words = useWords(frameWords);
  const navigate = useNavigate();
  return (
    <Input
      className="frame-search"
      type="search"
      aria-label={words.search}
      prefix={<SearchOutlined />}
      placeholder={words.searchHint}
      maxLength={100}
      onPressEnter={({ currentTarget }) => {
        const text = currentTarget.value.trim();
        if (text) navigate(`/search?text=${encodeURIComponent(text)}`);
      }}
    />
  );
}
