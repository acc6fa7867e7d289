import type { Column } from '../paper-layout.js';

export const POLICE_RULES = '《公安机关办理刑事案件程序规定》';
export const KEEPING_RULES = '《公安机关办理行政案件程序规定》';
export const PROCEDURE = '《中华人民共和国刑事诉讼法》';

/** The version of the layouts, and the day on which the rules that most of them rest on came into force. */
export const IN_FORCE = { version: '1.1', effectiveFrom: '2020-09-01' };

export const line: Column = { key: 'line', title: '编号', share: 7 };
export const name: Column = { key: 'name', title: '名称', share: 21 };
export const quantity: Column = { key: 'quantity', title: '数量', share: 13 };
export const features: Column = { key: 'features', title: '特征', share: 36 };
export const remark: Column = { key: 'remark', title: '备注', share: 23 };
export const plain = [line, name, quantity, features, remark];

export const holder = { key: 'holder', label: '财物、文件持有人' };
export const witness = { key: 'witness', label: '见证人' };
export const keeper = { key: 'keeper', label: '保管人' };
export const unit = { key: 'unit', label: '办案单位（公章）\n办案人' };
