#include "CSystem.h"

// Sorted, inclusive ranges.
static const struct {
  uint32_t first, last;
} ranges[] = {
    {0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},   {0x034F, 0x034F},
    {0x061C, 0x061C},   {0x115F, 0x1160},   {0x17B4, 0x17B5},   {0x180B, 0x180F},
    {0x200B, 0x200F},   {0x2028, 0x202E},   {0x2060, 0x206F},   {0x3164, 0x3164},
    {0xFDD0, 0xFDEF},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFB},   {0xFFFE, 0xFFFF},   {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF},
};

bool cs_is_hidden(uint32_t scalar) {
  // The last two of every plane are noncharacters.
  if ((scalar & 0xFFFE) == 0xFFFE) return true;
  int low = 0, high = (int)(sizeof ranges / sizeof ranges[0]) - 1;
  while (low <= high) {
    int middle = (low + high) / 2;
    if (scalar < ranges[middle].first)
      high = middle - 1;
    else if (scalar > ranges[middle].last)
      low = middle + 1;
    else
      return true;
  }
  return false;
}
