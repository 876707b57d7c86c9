package io.madoguchi.visit;

import io.madoguchi.inquiry.Engineer;
import java.util.List;
import java.util.UUID;

/**
 * The inquiry that visits and parts belong to, as much of it as their pages show.
 *
 * @param device model and serial number; empty if it is about none
 * @param site where its device stands; empty if that is not known
 * @param engineers who can be sent; empty for customers
 */
public record InquiryLine(
        UUID id,
        String number,
        UUID customerId,
        String subject,
        String customerName,
        String device,
        String site,
        List<Engineer> engineers) {}
