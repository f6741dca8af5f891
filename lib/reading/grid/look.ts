import { fold } from '../phrases/words.ts';
import type { Role } from './grid.ts';
import { readOrdinal } from './ordinal.ts';

/** How well a text fits a column of this role, at most 1, below 0 where it is out of place: only as its looks tell. */
export function fits(role: Role, text: string): number {
  const words = fold(text).replace(/^[-+•]\s*/, '');
  if (role.startsWith('year-')) return isFigure(text) ? 1 : 0.3;
  switch (role) {
    case 'ordinal':
      return readOrdinal(text) ? 1 : 0;
    case 'lead':
    case 'support':
    case 'watcher':
    case 'agency':
      return AGENCY.test(words) ? 1 : text.length > 200 || isFigure(text) ? 0.1 : 0.3;
    case 'time':
      if (TIME.test(words)) return 1;
      return words.length > 70 ? -0.6 : /\b20\d\d\b/.test(words) ? 0.8 : 0.2;
    case 'unit':
      return isUnit(words) ? 1 : words.length > 30 ? -0.3 : 0.4;
    case 'value':
    case 'baseline':
    case 'figure':
      return isFigure(text) ? 1 : words.length > 60 ? -0.3 : 0.4;
    case 'funding':
      return FUNDING.test(words) ? 1 : words.length > 60 ? -0.6 : 0.2;
    case 'result':
      if (TIME.test(words) || AGENCY.test(words)) return 0.2;
      return RESULT.test(words) ? 0.95 : 0.5;
    case 'task':
    case 'target':
    case 'statistic':
      return words.length > 25 ? 0.95 : TIME.test(words) || isFigure(text) ? 0.2 : 0.6;
    default:
      return 0.4;
  }
}

/** A figure as tables print it: "95", "≥ 95", "Trên 80%", "1.695", "Không = 0". */
export function isFigure(text: string): boolean {
  const words = fold(text).trim();
  return words.length <= 40 && (/\d/.test(words) || /^(?:-|x|khong|co|dat|chua)$/.test(words)) && !TIME.test(words);
}

function isUnit(words: string): boolean {
  return UNIT.test(words.replace(/[^\p{L}\p{N}%]+/gu, ' ').trim());
}

const AGENCY =
  /^(?:cac |toan bo |tat ca )*(?:so(?! luong| lieu| tay| ho)\b|ubnd|hdnd|uy ban|hoi dong|van phong|ban(?! hanh)\b|cong an|bo(?! sung| tri| chi so| cau hoi)\b|thanh tra|trung tam|chi cuc|cuc|kho bac|bao (?!cao|dam|ve)|dai |hoi(?! nghi| thao| thi)\b|lien |mat tran|ub?mttq|mttq|truong|thue|co quan|don vi|nganh|buu dien|vien\b|benh vien|tinh doan|thuong truc|to (?!trinh)|phong (?!chong)|chu tich|thu truong|giam doc|doan |dia phuong|xa\b|phuong(?! an| phap)\b|huyen|ngan hang|bao hiem|dien luc|hiep hoi|cong ty|doanh nghiep|to chuc (?:chinh tri|doan)|ca nhan|toa an|vks|vien kiem sat|vpub|vp ubnd)/;
/** "quy" is "quý" only before a number or "hằng", "nam" is "năm" only so: "Quy chế", "Nam Định" are no times. */
const TIME =
  /^(?:tu |den |truoc |sau |trong |het |cuoi |dau |giua |hoan thanh |bao cao |dinh ky |moi |ca )*(?:thang (?=\d|hang|dau|cuoi)|quy (?=[1-4ivx]|hang|dau|cuoi)|(?:cac )?nam (?=\d|hang|dau|cuoi|tiep|ke)|(?<!bao cao )(?:cac )?nam$|ngay (?=\d|lam|cuoi)|ha?ng (?:thang|quy|nam|tuan|ngay)|giai doan|thuong xuyen|lien tuc|6 thang|khi\b|theo (?:lo trinh|ke hoach|tien do|quy dinh|yeu cau|huong dan)|(?:0?\d|1\d|2\d|3[01])[/.-](?:0?\d|1[0-2])(?:[/.-](?:20)?\d\d)?(?!\d)|20\d\d(?:\s*[-–]\s*20\d\d)?(?:\s|$|[,;])|\d{1,2}\/20\d\d)/;
const FUNDING =
  /^(?:khong|khong co|-|x|\d[\d.,]*)$|ngan sach|kinh phi|nsnn|nstw|nst\b|xa hoi hoa|nguon (?:von|thu|chi)|du toan|(?:trieu|ty|nghin)(?: dong)?$|chi thuong xuyen/;
const RESULT =
  /^(?:du thao |cac |ban hanh |de xuat )*(?:quyet dinh|ke hoach|bao cao|nghi quyet|van ban|cong van|de an|chi thi|to trinh|huong dan|quy che|quy dinh|thong bao|chuong trinh|hoi nghi|lop|he thong|danh muc|so tay|bien ban|chuyen muc|tin bai|ho so|phan mem|co so du lieu|csdl|ty le|100%|\d)/;
const UNIT =
  /^(?:%|ty le|phan tram|nguoi|van ban|thu tuc|tthc|nhiem vu|co quan|don vi|co quan don vi|ho so|lan|lan gdp|diem|hang|xep hang|thu hang|cap do|muc do|doanh nghiep|dv|dvc|dich vu|dich vu cong|phieu|van de|cuoc|lop|hoc vien|trieu dong|ty dong|dong|ngay|gio|bai|tin|he thong|co so du lieu|so luong|cai|bo|xa|huyen|chi so|tieu chi|luot|luot nguoi|de an|mo hinh|chuyen de|ke hoach|bao cao|to chuc|can bo|cong chuc|vien chuc|nhom)$/;
