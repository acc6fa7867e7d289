import { bilingual } from '../language/language';

export const photoWords = bilingual(
  {
    add: '上传照片',
    count: (count: number) => `${count} 张`,
    photo: (number: number) => `第 ${number} 张照片`,
    tooLarge: '每个文件不超过 15 MiB',
  },
  {
    add: 'Upload photographs',
    count: (count: number) => (count === 1 ? '1 photograph' : `${count} photographs`),
    photo: (number: number) => `Photograph ${number}`,
    tooLarge: 'A file may have 15 MiB',
  },
);
