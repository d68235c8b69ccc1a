// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

class QObject;

namespace distilloscope {

/// Milliseconds by the clock on the wall, and of those what this thread computed: the rest it
/// waited, mostly for a core. Zero processor time where the system does not tell.
struct Spent {
  double wall = 0;
  double processor = 0;

  static Spent now();  ///< by clocks whose differences count
  friend Spent operator-(Spent a, Spent b) { return {a.wall - b.wall, a.processor - b.processor}; }
  Spent& operator+=(Spent more) {
    wall += more.wall;
    processor += more.processor;
    return *this;
  }
};

/// Milliseconds that the host of a virtual machine has taken from its cores since it started, which
/// count as computed by whoever was at work. In steps of 10; 0 where that is not known.
double stolenByHost();

/// An event with the object that got it.
struct Served {
  const char* receiver = "";  ///< name of its class
  const char* owner = "";     ///< the class of the receiver's parent; empty: it has none
  QString name;               ///< the receiver's, or else its parent's; may be empty
  QEvent::Type type = QEvent::None;
  Spent spent;

  QString text() const;  ///< "QTimer of CurveFigure \"curves\": Timer"
};

/// The longest of what an event loop served in some time, and the part of it that took most: of the
/// events that it sent in its turn, the one in which most was spent without those it sent itself.
struct LongestServed {
  Served event;
  Served heaviest;
};

/// Notes what the event loop of a thread serves. A test aid: about a microsecond for an event.
class TurnWatch {
 public:
  /// Around everything that QCoreApplication::notify() does.
  class Serving {
   public:
    Serving(TurnWatch& watch, const QObject& receiver, QEvent::Type type) : watch_(watch) {
      watch_.begin(receiver, type);
    }
    ~Serving() { watch_.end(); }
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;

   private:
    TurnWatch& watch_;
  };

  /// What makes the longest: the clock on the wall, unless this says otherwise.
  void compareBy(double Spent::*part) { by_ = part; }
  /// Of what was served since the last call, also what is being served still; none: nothing was.
  std::optional<LongestServed> takeLongest();

 private:
  struct Open {
    Served event;
    Spent begun;
    Spent sent;  ///< in events that it sent
  };
  void begin(const QObject& receiver, QEvent::Type type);
  void end();
  void look(const Open& open, Spent now);

  double Spent::*by_ = &Spent::wall;
  std::vector<Open> open_;  ///< the outermost first
  std::optional<LongestServed> longest_;
  std::optional<Served> heaviest_;  ///< of the outermost that is open
};

}  // namespace distilloscope
