# frozen_string_literal: true

# The tests that say something about memory, for a library that is built with sanitizers: those in one process, which do
# not load other libraries.
%w[vectors interface configuration callbacks extractors readers threads life].each do |name|
  require_relative "test_#{name}"
end

# AddressSanitizer does not know the stacks of fibers. Where the library ends a call by a jump on one, marks of the
# frames that it left stay there, and the next call seems to write where it must not.
%w[test_a_call_within_a_call test_fibers].each { |name| TestCallbacks.send(:remove_method, name) }
# These look at Ruby's collector, and take long as it is.
%w[test_under_stress test_while_objects_move].each { |name| TestLife.send(:remove_method, name) }
