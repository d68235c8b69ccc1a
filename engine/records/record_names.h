// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// Names and dates of what is kept on disk.
namespace distilloscope {

std::string now_iso();                      ///< local time with offset, ISO 8601
std::string folder_name(std::string name);  ///< without what a folder's name cannot hold

/// Makes parent/<date>-<name>, with a number behind it when that is taken, and its parents. Returns
/// its absolute name. Throws EngineError(unwritable | disk_full) naming the folder.
std::string create_dated_folder(const std::string& parent, const std::string& name);

}  // namespace distilloscope
