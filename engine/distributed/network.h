// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// What ranks ask of the network before they meet.
namespace distilloscope::network {

/// Whether something listens there. False too when the name is not known.
bool can_connect(const std::string& host, int port);

/// This machine's address as seen by who is at \p host; empty when there is no way there.
std::string own_address_towards(const std::string& host);

/// The first address of this machine that others can reach; empty when it has none.
std::string own_outer_address();

bool is_loopback(const std::string& address);

std::string host_name();

}  // namespace distilloscope::network
