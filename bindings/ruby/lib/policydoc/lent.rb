# frozen_string_literal: true

module Policydoc
  # What the library lends to a block for the length of a call: of use within that block alone, by its thread. The class
  # gives the words for those who use it elsewhere: `lent` is what it is called, `lent_to` whose block it is for.
  # @api private
  module Lent
    def initialize(pointer)
      @pointer = pointer
      @thread = Thread.current
    end

    private

    def pointer
      raise ThreadError, "#{lent} is for the thread that it was given to" unless @thread == Thread.current

      @pointer or raise "#{lent} is over when the #{lent_to}'s block is"
    end

    def close = @pointer = nil
  end
end
