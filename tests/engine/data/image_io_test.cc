// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/image_io.h"

#include <algorithm>
#include <cstdlib>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "engine/dataset/npy.h"
#include "engine/dataset/thumbnails.h"
#include "tests/engine/data/sample_files.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

std::string array_file(const std::string& header, const std::string& data, int version = 1) {
  std::string bytes("\x93NUMPY", 6);
  bytes += static_cast<char>(version);
  bytes += '\0';
  bytes += static_cast<char>(header.size() & 0xFF);
  bytes += static_cast<char>(header.size() >> 8);
  if (version > 1) bytes += std::string(2, '\0');
  return bytes + header + data;
}

template <class T>
std::string raw(std::initializer_list<T> values) {
  return {reinterpret_cast<const char*>(values.begin()), values.size() * sizeof(T)};
}

Map parsed(const std::string& bytes) {
  return parse_npy(Bytes(bytes.begin(), bytes.end()));
}

}  // namespace

TEST_CASE("pictures of every depth and channel count become 8-bit RGB") {
  TempFolder temp;
  cv::Mat colour = stimulus(20, 10);
  cv::Mat grey, wide, transparent;
  cv::cvtColor(colour, grey, cv::COLOR_BGR2GRAY);
  colour.convertTo(wide, CV_16UC3, 257);
  cv::cvtColor(colour, transparent, cv::COLOR_BGR2BGRA);
  for (int y = 0; y < 10; ++y) {
    for (int x = 0; x < 20; ++x) transparent.at<cv::Vec4b>(y, x)[3] = 7;  // nearly invisible
  }
  const auto expected = colour.at<cv::Vec3b>(4, 13);
  for (const cv::Mat& image : {colour, wide, transparent}) {
    const Picture picture = read_picture(temp.write("p.png", encoded(image, ".png")));
    REQUIRE(picture.width == 20);
    REQUIRE(picture.height == 10);
    const std::uint8_t* pixel = picture.rgb.data() + (4 * 20 + 13) * 3;
    CHECK(pixel[0] == expected[2]);
    CHECK(pixel[1] == expected[1]);
    CHECK(pixel[2] == expected[0]);
  }
  const Picture picture = read_picture(temp.write("g.png", encoded(grey, ".png")));
  for (int c = 0; c < 3; ++c) {
    CHECK(picture.rgb[(4 * 20 + 13) * 3 + c] == grey.at<std::uint8_t>(4, 13));
  }
  CHECK(read_picture(temp.write("p.jpg", encoded(grey, ".jpg"))).rgb.size() == 600);
}

TEST_CASE("maps of 8 and 16 bit become values from 0 to 1") {
  TempFolder temp;
  const cv::Mat narrow = blob(20, 10), wide = blob(20, 10, CV_16U);
  const Map eight = read_map(temp.write("8.png", encoded(narrow, ".png")));
  const Map sixteen = read_map(temp.write("16.png", encoded(wide, ".png")));
  CHECK(eight.at(6, 5) == Approx(narrow.at<std::uint8_t>(5, 6) / 255.0).epsilon(1e-6));
  CHECK(sixteen.at(6, 5) == Approx(wide.at<std::uint16_t>(5, 6) / 65535.0).epsilon(1e-6));
  CHECK(read_map(temp.write("8.jpg", encoded(narrow, ".jpg"))).at(6, 5) ==
        Approx(eight.at(6, 5)).margin(0.05));
}

TEST_CASE("a map written as 16-bit PNG, 8-bit PNG or NPY reads back to its precision") {
  TempFolder temp;
  Map map{3, 2, {0.0F, 0.1F, 0.25F, 0.5F, 0.75F, 1.0F}};
  write_map(temp.path("a.png"), map, MapFormat::png16);
  write_map(temp.path("b.png"), map, MapFormat::png8);
  write_map(temp.path("c.npy"), map, MapFormat::npy);
  const Map wide = read_map(temp.path("a.png")), narrow = read_map(temp.path("b.png"));
  for (int i = 0; i < 6; ++i) {
    CHECK(std::abs(wide.values[i] - map.values[i]) <= 0.51 / 65535);
    CHECK(std::abs(narrow.values[i] - map.values[i]) <= 0.51 / 255);
  }
  CHECK(read_map(temp.path("c.npy")).values == map.values);
}

TEST_CASE("a picture written as PNG reads back the same") {
  TempFolder temp;
  const Picture picture{2, 1, {1, 2, 3, 250, 251, 252}};
  write_picture(temp.path("p.png"), picture);
  CHECK(read_picture(temp.path("p.png")).rgb == picture.rgb);
}

TEST_CASE("a thumbnail keeps the picture's shape") {
  TempFolder temp;
  const Picture picture = read_picture(temp.write("p.png", encoded(stimulus(160, 120), ".png")));
  const Picture small = thumbnail(picture, 30);
  CHECK(small.width == 40);
  CHECK(small.height == 30);
  CHECK(small.rgb.size() == 3600);
}

TEST_CASE("a JPEG or PNG cut off anywhere is never read as whole") {
  TempFolder temp;
  for (const char* ending : {".jpg", ".png"}) {
    const std::string whole = encoded(stimulus(64, 48), ending);
    for (const double share : {0.01, 0.1, 0.3, 0.5, 0.9, 0.99}) {
      const auto kept = static_cast<std::size_t>(share * static_cast<double>(whole.size()));
      const std::string file =
          temp.write(std::string("cut") + ending, std::string_view(whole).substr(0, kept));
      const Error error = error_of([&] { read_picture(file); });
      INFO(ending << " cut to " << kept << " of " << whole.size());
      CHECK(error.code == ErrorCode::unreadable);
      CHECK(error.message.find(file) != std::string::npos);
      if (share >= 0.1) CHECK(error.message.find("is truncated") != std::string::npos);
    }
    const std::string file = temp.write("cut", whole.substr(0, whole.size() - 2));
    CHECK(error_of([&] { read_picture(file); }).code == ErrorCode::unreadable);
  }
}

TEST_CASE("the end marker of an embedded preview does not make a cut JPEG whole") {
  TempFolder temp;
  const std::string preview = encoded(stimulus(16, 16), ".jpg");
  std::string whole = encoded(stimulus(64, 48), ".jpg");
  std::string segment = "\xFF\xE1";
  segment += static_cast<char>((preview.size() + 2) >> 8);
  segment += static_cast<char>((preview.size() + 2) & 0xFF);
  whole.insert(2, segment + preview);
  CHECK(read_picture(temp.write("p.jpg", whole)).width == 64);
  const std::string file = temp.write("cut.jpg", whole.substr(0, whole.size() - 100));
  CHECK(error_of([&] { read_picture(file); }).message.find("is truncated") != std::string::npos);
}

TEST_CASE("a PNG with a flipped bit is damaged") {
  TempFolder temp;
  std::string bytes = encoded(stimulus(64, 48), ".png");
  bytes[bytes.size() / 2] ^= 4;
  const Error error = error_of([&] { read_picture(temp.write("p.png", bytes)); });
  CHECK(error.code == ErrorCode::unreadable);
  CHECK(error.message.find("checksum") != std::string::npos);
}

TEST_CASE("orientation marks do not turn a picture away from its map") {
  TempFolder temp;
  std::string jpeg = encoded(stimulus(64, 48), ".jpg");
  // An Exif part that asks to turn the picture by 90 degrees.
  const char exif[] =
      "\xFF\xE1\x00\x22"
      "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
  jpeg.insert(2, std::string(exif, 36));
  const Picture picture = read_picture(temp.write("p.jpg", jpeg));
  CHECK(picture.width == 64);
  CHECK(picture.height == 48);
}

TEST_CASE("files that are empty, missing, folders or no images say so") {
  TempFolder temp;
  const auto message = [](const std::string& file) {
    return error_of([&] { read_picture(file); }).message;
  };
  CHECK(message(temp.write("empty.jpg", "")).find("is empty") != std::string::npos);
  CHECK(message(temp.write("text.jpg", "words")).find("is no image") != std::string::npos);
  CHECK(message(temp.path()).find("is a folder") != std::string::npos);
  CHECK(error_of([&] { read_picture(temp.path("none.png")); }).code == ErrorCode::not_found);
}

TEST_CASE("an image whose header asks for absurd memory is refused before decoding") {
  TempFolder temp;
  std::string jpeg = encoded(stimulus(16, 16), ".jpg");
  const std::size_t frame = jpeg.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  jpeg.replace(frame + 5, 4, "\xFF\xFF\xFF\xFF");
  const Error error = error_of([&] { read_picture(temp.write("big.jpg", jpeg)); });
  CHECK(error.message.find("65535x65535") != std::string::npos);
}

TEST_CASE("NPY arrays of every supported type are read") {
  const std::string rest = ", 'fortran_order': False, 'shape': (2, 3), }\n";
  const Map floats = parsed(array_file("{'descr': '<f4'" + rest, raw<float>({0, 1, 2, 3, 4, 5})));
  CHECK(floats.width == 3);
  CHECK(floats.height == 2);
  CHECK(floats.values == std::vector<float>{0, 1, 2, 3, 4, 5});
  const Map doubles =
      parsed(array_file("{'descr': '<f8'" + rest, raw<double>({0, .1, .2, .3, .4, .5}), 2));
  CHECK(doubles.values[3] == Approx(0.3));
  const Map bytes = parsed(
      array_file("{'descr': '|u1'" + rest, raw<std::uint8_t>({0, 51, 102, 153, 204, 255}), 3));
  CHECK(bytes.values[1] == Approx(0.2));
  const Map words = parsed(
      array_file("{\"descr\": \"<u2\"" + rest, raw<std::uint16_t>({0, 13107, 0, 0, 0, 65535})));
  CHECK(words.values[1] == Approx(0.2));
  CHECK(words.values[5] == 1.0F);
}

TEST_CASE("NPY axes of length one are dropped and column order is put right") {
  const std::string data = raw<float>({0, 1, 2, 3, 4, 5});
  const Map last =
      parsed(array_file("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3, 1), }", data));
  CHECK(last.height == 2);
  const Map first =
      parsed(array_file("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3, 2), }", data));
  CHECK(first.height == 3);
  const Map columns =
      parsed(array_file("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", data));
  CHECK(columns.values == std::vector<float>{0, 2, 4, 1, 3, 5});
}

TEST_CASE("NPY files that do not hold what their header says are refused with the reason") {
  const auto reason = [](const std::string& bytes) -> std::string {
    try {
      parsed(bytes);
    } catch (const FileFault& fault) {
      return fault.what();
    }
    return "nothing was thrown";
  };
  const std::string data = raw<float>({0, 1, 2, 3, 4, 5});
  const auto header = [](const std::string& type, const std::string& shape) {
    return "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
  };
  CHECK(reason(array_file(header("<f4", "(2, 4)"), data)) == "is truncated");
  CHECK(reason(array_file(header("<f4", "(1, 6)"), data)).find("shape (1, 6)") !=
        std::string::npos);
  CHECK(reason(array_file(header("<f4", "(2, 2)"), data)).find("longer") != std::string::npos);
  CHECK(reason(array_file(header("<c8", "(2, 3)"), data)).find("<c8") != std::string::npos);
  CHECK(reason(array_file(header(">f4", "(2, 3)"), data)).find(">f4") != std::string::npos);
  CHECK(reason(array_file(header("<f4", "(2, 3, 4)"), data)).find("2, 3, 4") != std::string::npos);
  CHECK(reason(array_file(header("<f4", "(99999999999999999999, 3)"), data)).find("shape") !=
        std::string::npos);
  CHECK(reason(array_file(header("<f4", "(0, 3)"), "")).find("shape") != std::string::npos);
  CHECK(reason(array_file("{}", data)).find("descr") != std::string::npos);
  CHECK(reason(std::string("\x93NUMPY\x01", 7)) == "is truncated");
  CHECK(reason(array_file(header("<f4", "(2, 3)"), data).substr(0, 30)) == "is truncated");
}

TEST_CASE("a map with negative or not finite values is refused") {
  TempFolder temp;
  for (const float bad : {-0.5F, std::nanf(""), INFINITY}) {
    const std::string file = temp.write("m.npy", npy_bytes(Map{3, 2, {0, 1, bad, 0, 0, 1}}));
    CHECK(error_of([&] { read_map(file); }).code == ErrorCode::bad_data);
  }
}

TEST_CASE("a thumbnail read from a file looks like that of the whole picture") {
  TempFolder temp;
  const cv::Mat smooth = [] {
    cv::Mat image(480, 640, CV_8UC3);
    for (int y = 0; y < image.rows; ++y) {
      for (int x = 0; x < image.cols; ++x) {
        image.at<cv::Vec3b>(y, x) = cv::Vec3b(x * 255 / 640, y * 255 / 480, (x + y) * 255 / 1120);
      }
    }
    return image;
  }();
  for (const char* name : {"picture.jpg", "picture.png"}) {
    const std::string file = temp.path(name);
    REQUIRE(cv::imwrite(file, smooth));
    for (const int height : {30, 72, 200, 400, 600}) {
      INFO(name << " " << height);
      const Picture whole = thumbnail(read_picture(file), height);
      const Picture direct = read_thumbnail(file, height);
      REQUIRE(direct.height == height);
      REQUIRE(direct.width == whole.width);
      int most = 0;
      for (std::size_t i = 0; i < whole.rgb.size(); ++i) {
        most = std::max(most, std::abs(int{whole.rgb[i]} - int{direct.rgb[i]}));
      }
      CHECK(most <= 6);
    }
  }
}

TEST_CASE("a thumbnail of a damaged or foreign file is refused with its name") {
  TempFolder temp;
  const std::string file = temp.path("picture.jpg");
  REQUIRE(cv::imwrite(file, stimulus(640, 480)));
  std::string bytes = file_text(file);
  for (const std::string& spoilt :
       {bytes.substr(0, bytes.size() / 2), bytes.substr(0, 21), std::string("\xFF\xD8\xFF"),
        std::string("\xFF\xD8\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"), std::string("text")}) {
    const std::string other = temp.write("spoilt.jpg", spoilt);
    CHECK(names(error_of([&] { read_thumbnail(other, 72); }), other));
  }
}
