# frozen_string_literal: true

require 'json'
require 'pathname'
require 'policydoc/declarations'
require 'policydoc/library'

Policydoc::Library.load

require 'policydoc/native'
require 'policydoc/callbacks'
require 'policydoc/error'
require 'policydoc/weight'
require 'policydoc/collection'
require 'policydoc/span'
require 'policydoc/handle'
require 'policydoc/export'
require 'policydoc/shape'
require 'policydoc/session'
require 'policydoc/diagnostic'
require 'policydoc/annotations'
require 'policydoc/document'
require 'policydoc/lent'
require 'policydoc/extractor'
require 'policydoc/reader'
require 'policydoc/analyzer'

# Minutes of Japanese government meetings, read into structure: which body met, when and where, who was there, what was
# on the agenda, who said what under which item, and which answer replies to which question.
#
#     Policydoc.parse('minutes.txt').questions.each do |question|
#       puts "Q #{question.text}"
#       question.answers.each { |answer| puts "A #{answer.text}" }
#     end
module Policydoc
  # The version of this gem.
  VERSION = C::PDOC_VERSION_STRING

  @lock = Mutex.new

  class << self
    # Reads a file with {analyzer}; see {Analyzer#parse}.
    # @param source [String, Pathname, #read] a path or an IO
    # @return [Document]
    # @raise [Error]
    def parse(source, **known, &progress) = analyzer.parse(source, **known, &progress)

    # Reads a document that is there already with {analyzer}; see {Analyzer#parse_string}.
    # @param bytes [String]
    # @return [Document]
    # @raise [Error]
    def parse_string(bytes, **known, &progress) = analyzer.parse_string(bytes, **known, &progress)

    # @return [Analyzer] one with the built-in tables and extractors and the readers that were installed
    def analyzer
      @analyzer || @lock.synchronize { @analyzer ||= Analyzer.new(readers: Reader.installed) }
    end

    # @return [String] the version of the library that runs
    def library_version = C.pdoc_version

    # @return [String] the library's file
    def library_path = Library.path

    # @return [String, nil] the folder of the readers that were installed with the library
    def reader_folder = Library.reader_folder

    # @return [Hash{String => String}] what the library was built with, and the versions of that
    def components
      Array.new(C.pdoc_component_count) { |i| [C.pdoc_component_name(i), C.pdoc_component_version(i)] }.to_h
    end

    # @param name [String, Symbol] `:encodings` (decodes more than UTF-8), `:json`, `:table`, `:explain` …
    # @return [Boolean] whether this library can do something that not all builds and versions can
    def feature?(name) = C.pdoc_has_feature(name.to_s) != 0

    # @return [Array<String>] the features that this library has, sorted
    def features = Array.new(C.pdoc_feature_count) { |i| C.pdoc_feature_name(i) }

    # @return [Array<String>] the tables that {Configuration#add_table} knows
    def tables = Array.new(C.pdoc_data_table_count) { |i| C.pdoc_data_table_name(i) }
  end
end
