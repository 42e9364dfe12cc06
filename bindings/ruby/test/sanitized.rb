# frozen_string_literal: true

# The tests that say something about memory, for a library that is built with sanitizers: those in one process, which do
# not load other libraries.
%w[vectors interface configuration callbacks extractors readers threads].each { |name| require_relative "test_#{name}" }
require_relative 'test_life'
