// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/distributed/network.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>

namespace distilloscope::network {
namespace {

constexpr int kConnectMilliseconds = 1000;

struct Socket {
  explicit Socket(int opened) : descriptor(opened) {}
  ~Socket() {
    if (descriptor >= 0) ::close(descriptor);
  }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  const int descriptor;
};

using Addresses = std::unique_ptr<addrinfo, void (*)(addrinfo*)>;

Addresses resolve(const std::string& host, int port, int type) {
  addrinfo hints = {};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = type;
  addrinfo* found = nullptr;
  if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) {
    found = nullptr;
  }
  return {found, [](addrinfo* list) {
            if (list != nullptr) ::freeaddrinfo(list);
          }};
}

std::string text_of(const sockaddr* address, socklen_t length) {
  std::array<char, NI_MAXHOST> text{};
  if (::getnameinfo(address, length, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) != 0) {
    return {};
  }
  return text.data();
}

bool connects(const addrinfo& to) {
  const Socket socket(
      ::socket(to.ai_family, to.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, to.ai_protocol));
  if (socket.descriptor < 0) return false;
  if (::connect(socket.descriptor, to.ai_addr, to.ai_addrlen) == 0) return true;
  pollfd waiting = {socket.descriptor, POLLOUT, 0};
  if (::poll(&waiting, 1, kConnectMilliseconds) != 1) return false;
  int error = 0;
  socklen_t size = sizeof error;
  return ::getsockopt(socket.descriptor, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
}

}  // namespace

bool can_connect(const std::string& host, int port) {
  const Addresses addresses = resolve(host, port, SOCK_STREAM);
  for (const addrinfo* to = addresses.get(); to != nullptr; to = to->ai_next) {
    if (connects(*to)) return true;
  }
  return false;
}

std::string own_address_towards(const std::string& host) {
  // Connecting a datagram socket sends nothing; it asks which way the system would go.
  const Addresses addresses = resolve(host, 9, SOCK_DGRAM);
  for (const addrinfo* to = addresses.get(); to != nullptr; to = to->ai_next) {
    const Socket socket(::socket(to->ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (socket.descriptor < 0) continue;
    if (::connect(socket.descriptor, to->ai_addr, to->ai_addrlen) != 0) continue;
    sockaddr_storage own = {};
    socklen_t length = sizeof own;
    if (::getsockname(socket.descriptor, reinterpret_cast<sockaddr*>(&own), &length) != 0) continue;
    return text_of(reinterpret_cast<const sockaddr*>(&own), length);
  }
  return {};
}

std::string own_outer_address() {
  ifaddrs* list = nullptr;
  if (::getifaddrs(&list) != 0) return {};
  const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> owner(list, ::freeifaddrs);
  for (const int family : {AF_INET, AF_INET6}) {
    for (const ifaddrs* one = list; one != nullptr; one = one->ifa_next) {
      if (one->ifa_addr == nullptr || one->ifa_addr->sa_family != family) continue;
      if ((one->ifa_flags & IFF_UP) == 0 || (one->ifa_flags & IFF_LOOPBACK) != 0) continue;
      const bool four = family == AF_INET;
      return text_of(one->ifa_addr, four ? sizeof(sockaddr_in) : sizeof(sockaddr_in6));
    }
  }
  return {};
}

bool is_loopback(const std::string& address) {
  return address == "::1" || address.starts_with("127.") || address.starts_with("::ffff:127.");
}

std::string host_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "unknown";
  return name.data();
}

}  // namespace distilloscope::network
